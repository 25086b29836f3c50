import type { components } from '../generated/forum'

type Schemas = components['schemas']

export type Room = Schemas['RoomView']
export type RoomContent = Schemas['PutRoom']
export type ThreadSummary = Schemas['ThreadLine']
export type Thread = Schemas['ThreadView']
export type ThreadContent = Schemas['PutThread']
export type Reply = Schemas['ReplyView']
/** A rule of the charter, by its id. */
export type CharterRule = Schemas['HidingView']['rule']
export type ReportContent = Schemas['PutReport']
export type ReportSummary = Schemas['ReportView']
export type Report = Schemas['CaseView']
export type DecisionContent = Schemas['PutDecision']
