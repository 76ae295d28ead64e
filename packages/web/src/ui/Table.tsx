import type { ReactNode } from 'react'

export interface TableColumn<Row> {
  key: string
  name: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of the line. */
  numeric?: boolean
  /** Names the row to a screen reader. */
  rowHeader?: boolean
}

interface Props<Row> {
  caption: string
  captionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A plain table; on a phone each row becomes a small card with the column names in front. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>{columns.map((column) => tableCell(column, row))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function tableCell<Row>(column: TableColumn<Row>, row: Row) {
  const content = column.cell(row)
  const name = column.numeric ? 'numeric' : undefined
  if (column.rowHeader) {
    return (
      <th key={column.key} scope="row" className={name} data-label={column.name}>
        <div>{content}</div>
      </th>
    )
  }
  return (
    <td key={column.key} className={name} data-label={column.name}>
      <div>{content}</div>
    </td>
  )
}
