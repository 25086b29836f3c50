import type { paths as EventsPaths } from './generated/events'
import type { paths as ForumPaths } from './generated/forum'
import type { paths as MembersPaths } from './generated/members'

/** Every address of the three services, as their OpenAPI documents describe it (`npm run types`). */
export interface Paths extends MembersPaths, EventsPaths, ForumPaths {}

export type Method = 'get' | 'put' | 'delete'

/** The addresses that know a method. */
export type PathOf<M extends Method> = {
  [P in keyof Paths]: Paths[P] extends Record<M, object> ? P : never
}[keyof Paths]

/** What a request has to carry, and may: the parts of its address, its body, and what narrows a list. */
export type Asked<P extends PathOf<M>, M extends Method> = Carried<'path', InPath<Paths[P][M]>> &
  Carried<'body', InBody<Paths[P][M]>> & {
    query?: InQuery<Paths[P][M]>
    /** The version that was read; the write is refused with `stale` when someone else was faster. */
    ifMatch?: number
    signal?: AbortSignal
  }

export type Answer<P extends PathOf<M>, M extends Method> = Paths[P][M] extends {
  responses: { 200: { content: infer Content } }
}
  ? Content[keyof Content]
  : undefined

/** The lists that are read page by page, and what one row of each is. */
export type ListPath = {
  [P in PathOf<'get'>]: Answer<P, 'get'> extends Page<unknown> ? P : never
}[PathOf<'get'>]
export type Row<P extends ListPath> = Answer<P, 'get'> extends Page<infer Item> ? Item : never

/** One cursor page; `next` is null on the last. */
export interface Page<T> {
  items: T[]
  next?: string | null
}

type Carried<Name extends string, Value> = [Value] extends [never] ? { [N in Name]?: never } : { [N in Name]: Value }
type InPath<Operation> = Operation extends { parameters: { path: infer Path } } ? Path : never
type InBody<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never
type InQuery<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Nullable<NonNullable<Query>>
  : never
/** What is null or undefined is left out of the address. */
type Nullable<Query> = { [Name in keyof Query]: Query[Name] | null }
