/** What a key means in the grid. */
export type GridAct =
  | { kind: 'move'; down: number; right: number; extend: boolean }
  | { kind: 'edge'; column: 'first' | 'last' | null; row: 'first' | 'last' | null; extend: boolean }
  | { kind: 'type'; text: string }
  | { kind: 'edit' | 'accept' | 'keep' | 'undo' | 'redo' | 'all' | 'clear' | 'skip' }
  | { kind: 'doubt'; step: 1 | -1 }

/** The parts of a keyboard event that decide. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const PAGE = 12

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
}

/** Null for a key that the grid leaves to the page. */
export function actOf(pressed: Pressed): GridAct | null {
  if (pressed.ctrlKey || pressed.metaKey) return withControl(pressed)
  if (pressed.altKey) return withAlt(pressed)
  return plainArrow(pressed) ?? plain(pressed)
}

type Edge = Pick<Extract<GridAct, { kind: 'edge' }>, 'column' | 'row'>

const EDGES: Record<string, Edge> = {
  Home: { column: 'first', row: 'first' },
  End: { column: 'last', row: 'last' },
  ArrowUp: { column: null, row: 'first' },
  ArrowDown: { column: null, row: 'last' },
  ArrowLeft: { column: 'first', row: null },
  ArrowRight: { column: 'last', row: null },
}

function withControl({ key, shiftKey }: Pressed): GridAct | null {
  const edge = EDGES[key]
  if (edge !== undefined) return { kind: 'edge', ...edge, extend: shiftKey }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'skip' }
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y') return { kind: 'redo' }
  return letter === 'a' ? { kind: 'all' } : null
}

function withAlt({ key }: Pressed): GridAct | null {
  if (key === 'ArrowDown') return { kind: 'doubt', step: 1 }
  return key === 'ArrowUp' ? { kind: 'doubt', step: -1 } : null
}

function plainArrow({ key, shiftKey: extend }: Pressed): GridAct | null {
  const arrow = ARROWS[key]
  if (arrow !== undefined) return { kind: 'move', down: arrow[0], right: arrow[1], extend }
  if (key === 'Tab') return { kind: 'move', down: 0, right: extend ? -1 : 1, extend: false }
  if (key === 'Home') return { kind: 'edge', column: 'first', row: null, extend }
  if (key === 'End') return { kind: 'edge', column: 'last', row: null, extend }
  return null
}

function plain({ key, shiftKey }: Pressed): GridAct | null {
  if (key === 'Enter') return { kind: shiftKey ? 'keep' : 'accept' }
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'F8') return { kind: 'doubt', step: shiftKey ? -1 : 1 }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  return /^[^\s]$/u.test(key) ? { kind: 'type', text: key } : null
}
