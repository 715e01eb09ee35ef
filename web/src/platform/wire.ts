/** The shape that a schema of the contract describes; types only, so no schema is bundled. */
export type Wire<Schema extends { _output: unknown }> = Schema['_output']
