import ts from 'typescript'

/** Every node of a file, from the top down. */
export function nodesOf(file: string, text: string): ts.Node[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    node.forEachChild(visit)
  }
  visit(source)
  return nodes
}

export interface ImportedName {
  name: string
  from: string
  position: number
}

/** The values (not types) that a file imports by name. */
export function importedValues(nodes: ts.Node[]): ImportedName[] {
  return nodes.filter(ts.isImportDeclaration).flatMap((node) => {
    const clause = node.importClause
    const bindings = clause?.namedBindings
    if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
    if (bindings === undefined || !ts.isNamedImports(bindings)) return []
    const from = (node.moduleSpecifier as ts.StringLiteral).text
    return bindings.elements
      .filter((element) => !element.isTypeOnly)
      .map((element) => ({
        name: (element.propertyName ?? element.name).text,
        from,
        position: node.getStart(),
      }))
  })
}

export interface MethodCall {
  method: string
  /** The first argument where it is a plain text. */
  text: string | null
  position: number
}

/** Every `something.method(…)` of a file. */
export function methodCalls(nodes: ts.Node[]): MethodCall[] {
  return nodes.filter(ts.isCallExpression).flatMap((call) => {
    if (!ts.isPropertyAccessExpression(call.expression)) return []
    const [first] = call.arguments
    const text = first !== undefined && ts.isStringLiteralLike(first) ? first.text : null
    return [{ method: call.expression.name.text, text, position: call.expression.name.getStart() }]
  })
}

/** Plain texts and the fixed parts of templates: all the SQL that a file can hold. */
export function textsOf(nodes: ts.Node[]): { text: string; position: number }[] {
  return nodes.flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, position: node.getStart() }]
    if (!ts.isTemplateExpression(node)) return []
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
    return [{ text: parts.join(' $ '), position: node.getStart() }]
  })
}
