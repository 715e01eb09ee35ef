import { freshDatabase } from './database-types/fresh-database.ts'
import { generateTypes } from './database-types/generate-types.ts'

/** Writes server/db/schema.ts anew from the migrations: after every new migration. */
await freshDatabase(async (url) => generateTypes(url, 'server/db/schema.ts'))
process.stdout.write('server/db/schema.ts\n')
