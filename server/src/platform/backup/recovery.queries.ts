import pg from 'pg'

/** Whether PostgreSQL still replays its log; throws while it does not answer. */
export async function isRecovering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ recovering: boolean }>(
      'select pg_is_in_recovery() as recovering',
    )
    return rows[0]?.recovering === true
  } finally {
    await client.end()
  }
}
