import type { PlainDate } from '@vung-buoc/law'
import type { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import type { Permission } from '../permissions/policy.ts'
import type { House } from './house.ts'
import type { Officer } from './officer.ts'

/** What an action or a read is given: who acts, on which business date, and what was asked. */
export interface DoorContext<P = unknown, Q = unknown, B = unknown> {
  house: House
  officer: Officer
  /** Units this permission reaches for this officer. */
  units: readonly string[]
  today: PlainDate
  requestId: string
  params: P
  query: Q
  body: B
  /** What was typed to search for, on reads that take it: a name stays out of every address. */
  searchText: string
  /** From If-Match; present on routes that declare it. */
  expectedVersion: number
  /** Names what the audit line is about. */
  touched: (kind: string, id: string) => void
  /** Names the people whose sensitive data this answer shows: one read line per request. */
  sees: (ids: readonly string[]) => void
  may: (permission: Permission) => boolean
}

/** A file as an answer; the name is ASCII and never holds a person's name or number. */
export interface FileReply {
  bytes: Uint8Array
  mediaType: string
  fileName: string
}

interface Address<P extends z.ZodType> {
  url: string
  permission: Permission
  /** Signs, approves, administers, or lets names leave the system: needs a fresh proof. */
  stepUp?: boolean
  params?: P
  /** One English line for the API's documentation. */
  summary: string
}

export interface ActionSpec<
  P extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> extends Address<P> {
  method: 'POST' | 'PUT'
  body: B
  reply: R
  ifMatch?: boolean
  run(tx: Tx, ctx: DoorContext<z.output<P>, never, z.output<B>>): Promise<z.output<R>>
}

/** What the work before the transaction of an upload may stand on. */
export interface Preparing<Q = unknown> {
  house: House
  officer: Officer
  today: PlainDate
  query: Q
}

export interface UploadSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  R extends z.ZodType,
  W,
> extends Address<P> {
  /** How the file is to be read; part of what the idempotency key is bound to. */
  query?: Q
  reply: R
  /** Work that must not hold a transaction open, such as reading the file in its own process. */
  prepare(bytes: Buffer, asked: Preparing<z.output<Q>>): Promise<W>
  run(tx: Tx, ctx: DoorContext<z.output<P>, z.output<Q>, W>): Promise<z.output<R>>
}

export interface ReadSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  R extends z.ZodType,
> extends Address<P> {
  query?: Q
  /** Takes words in a header, since addresses are kept by browsers and proxies. */
  isSearch?: true
  reply: R
  run(tx: Tx, ctx: DoorContext<z.output<P>, z.output<Q>, never>): Promise<z.output<R>>
}

export interface FileSpec<P extends z.ZodType> extends Address<P> {
  run(tx: Tx, ctx: DoorContext<z.output<P>, never, never>): Promise<FileReply>
}

/** A route that has come through the door: the only kind that can be registered. */
export interface Route {
  kind: 'action' | 'upload' | 'read' | 'file'
  method: 'GET' | 'POST' | 'PUT'
  url: string
  permission: Permission
  stepUp?: boolean
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  reply?: z.ZodType
  ifMatch: boolean
  isSearch?: true
  prepare?: (bytes: Buffer, asked: Preparing) => Promise<unknown>
  run(tx: Tx, ctx: DoorContext): Promise<unknown>
}

/** A write: one transaction with context, idempotency key, audit line; nothing else writes. */
export function action<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: ActionSpec<P, B, R>,
): Route {
  return {
    ...spec,
    kind: 'action',
    ifMatch: spec.ifMatch === true,
    run: (tx, ctx) => spec.run(tx, ctx as never),
  }
}

/** A write whose body is a file; its key is bound to the hash of the bytes. */
export function upload<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType, W>(
  spec: UploadSpec<P, Q, R, W>,
): Route {
  return {
    ...spec,
    kind: 'upload',
    method: 'POST',
    ifMatch: false,
    prepare: (bytes, asked) => spec.prepare(bytes, asked as never),
    run: (tx, ctx) => spec.run(tx, ctx as never),
  }
}

/** A read: scoped, purposed, and logged with the ids it showed. */
export function read<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  spec: ReadSpec<P, Q, R>,
): Route {
  return {
    ...spec,
    kind: 'read',
    method: 'GET',
    ifMatch: false,
    run: (tx, ctx) => spec.run(tx, ctx as never),
  }
}

/** A read that answers a file to keep or print. */
export function file<P extends z.ZodType>(spec: FileSpec<P>): Route {
  return {
    ...spec,
    kind: 'file',
    method: 'GET',
    ifMatch: false,
    run: (tx, ctx) => spec.run(tx, ctx as never),
  }
}
