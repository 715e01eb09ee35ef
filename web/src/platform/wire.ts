/** The shape that a schema of the contract describes; types only, so no schema is bundled. */
export type Wire<Schema extends { _output: unknown }> = Schema['_output']

/** What may be sent for a schema of the contract, before the server reads it. */
export type Sent<Schema extends { _input: unknown }> = Schema['_input']
