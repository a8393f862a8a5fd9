/** A database that results are taken into. Errors are thrown as the driver throws them; `databaseFault` words them. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** how it is named to a person: a folder, or an address without its password */
  readonly name: string
  /** one statement, its parameters as text, numbers, booleans or bytes */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** one statement that is run again and again, prepared under this name */
  prepared<Row>(name: string, sql: string, values: readonly unknown[]): Promise<readonly Row[]>
  /** many statements, without parameters */
  script(sql: string): Promise<void>
  close(): Promise<void>
}
