import { action, file, read, type Route } from '../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { answerAsOffice, askOffice } from './ask-office.ts'
import { answerRequest } from './answer-request.ts'
import {
  AnswerDataRequest,
  DataNotes,
  DataRequestPage,
  DataRequests,
  DataRequestsQuery,
  OfficeAnswer,
  RecordDataRequest,
  RecordsFound,
} from './data-requests.schema.ts'
import { giveAnswer } from './give-answer.ts'
import { findRecords, readNotes, readRequest, readRequests } from './read-requests.ts'
import { recordRequest } from './record-request.ts'

/** Sổ yêu cầu: what people ask about their own data, answered within the days of the law. */
export const dataRequestRoutes: Route[] = [
  read({
    url: '/data-requests',
    permission: 'data-request.read',
    summary: 'Requests about own data, what is due first at the top; people by code',
    query: DataRequestsQuery,
    reply: DataRequests,
    run: readRequests,
  }),
  read({
    url: '/data-requests/records',
    permission: 'data-request.keep',
    summary: 'The code of the record with this whole identity number',
    isSearch: true,
    reply: RecordsFound,
    run: (tx, ctx) => findRecords(tx, ctx),
  }),
  read({
    url: '/data-requests/:id',
    permission: 'data-request.read',
    summary: 'One request with what both sides say and its letters',
    params: IdParams,
    reply: DataRequestPage,
    run: (tx, ctx) => readRequest(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/data-requests',
    permission: 'data-request.keep',
    summary: 'Enter a request; the clock of the first answer runs from the day it came',
    body: RecordDataRequest,
    reply: Written,
    run: (tx, ctx) => recordRequest(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/data-requests/:id/ask-office',
    permission: 'data-request.keep',
    summary: 'Put a disputed value to the police who keep the record',
    params: IdParams,
    body: NoBody,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => askOffice(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/data-requests/:id/office-answer',
    permission: 'data-request.say-as-office',
    summary: 'The police mended the value or keep it; both statements stay beside it',
    params: IdParams,
    body: OfficeAnswer,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => answerAsOffice(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/data-requests/:id/answer',
    permission: 'data-request.keep',
    stepUp: true,
    summary: 'Answer by a letter under a number; the last answer closes the request',
    params: IdParams,
    body: AnswerDataRequest,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => answerRequest(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  file({
    url: '/data-requests/:id/letter.pdf',
    permission: 'data-request.keep',
    stepUp: true,
    summary: 'The last letter that answered, to print',
    params: IdParams,
    run: (tx, ctx) => giveAnswer(tx, ctx, { id: ctx.params.id, format: 'pdf' }),
  }),
  file({
    url: '/data-requests/:id/letter.docx',
    permission: 'data-request.keep',
    stepUp: true,
    summary: 'The same as a Word document',
    params: IdParams,
    run: (tx, ctx) => giveAnswer(tx, ctx, { id: ctx.params.id, format: 'docx' }),
  }),
  read({
    url: '/people/:id/data-notes',
    permission: 'people.read',
    summary: 'What a person says of a disputed value and what the office says, side by side',
    params: IdParams,
    reply: DataNotes,
    run: (tx, ctx) => readNotes(tx, ctx, ctx.params.id),
  }),
]
