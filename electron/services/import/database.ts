/** A database that results are taken into. Errors are thrown as the driver throws them; `databaseFault` words them. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** how it is named to a person: a folder, or an address without its password */
  readonly name: string
  /** one statement, its parameters as text, numbers, booleans or bytes */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /**
   * One statement that is run again and again, a transaction of its own, without waiting for those before it; those of one `key`
   * run in the order asked.
   */
  take<Row>(sql: string, values: readonly unknown[], key: string): Promise<readonly Row[]>
  /** many statements, without parameters */
  script(sql: string): Promise<void>
  close(): Promise<void>
}
