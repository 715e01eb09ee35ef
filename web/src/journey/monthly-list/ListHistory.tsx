import { Text, Title } from '@mantine/core'
import type { ListPage } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { shortHash, showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ListHistory.module.css'
import page from './ListPage.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

/** Who signed which content, every kept version, every return. */
export function ListHistory({ list }: { list: ListPage }) {
  return (
    <Panel
      title={say('history.title')}
      aside={<AppLink href={`/nhat-ky?subjectId=${list.id}`}>{say('history.audit')}</AppLink>}
    >
      <div className={classes.columns}>
        <Signatures list={list} />
        <Versions list={list} />
        <Returns list={list} />
      </div>
    </Panel>
  )
}

function Signatures({ list }: { list: ListPage }) {
  return (
    <section>
      <Title order={3} className={classes.title}>
        {say('history.signatures')}
      </Title>
      {list.signatures.length === 0 ? <Text c="dimmed">{say('history.none')}</Text> : null}
      <ul className={classes.items}>
        {list.signatures.map((signature) => (
          <li key={`${signature.role} ${signature.at}`}>
            <IconSignature size={20} stroke={1.6} aria-hidden />
            <span>
              <strong>{say(`history.roles.${signature.role}`)}</strong>: {signature.byName},{' '}
              {signature.unitName}
              <span className={classes.quiet}>
                {say('history.on', {
                  date: showDate(signature.onDate),
                  n: signature.versionNumber,
                })}{' '}
                · <Hash of={signature.contentHash} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ list }: { list: ListPage }) {
  if (list.versions.length === 0) return null
  return (
    <section>
      <Title order={3} className={classes.title}>
        {say('history.versions')}
      </Title>
      <ul className={classes.items}>
        {list.versions.map((version) => (
          <li key={version.id}>
            <span>
              {say('history.version', {
                n: version.number,
                lines: version.lines,
                name: version.madeByName,
                date: showDate(version.madeOn),
              })}
              <span className={classes.quiet}>
                {say(`history.stages.${version.stage}`)} · <Hash of={version.contentHash} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Returns({ list }: { list: ListPage }) {
  if (list.returns.length === 0) return null
  return (
    <section>
      <Title order={3} className={classes.title}>
        {say('history.returns')}
      </Title>
      <ul className={classes.items}>
        {list.returns.map((item) => (
          <li key={`${item.onDate} ${item.byName} ${item.reasons.join()}`}>
            <span>
              {showDate(item.onDate)}: {item.byName}, {item.unitName}
              <span className={classes.quiet}>
                {item.reasons.map((reason) => say.code('return-reason', reason)).join('; ')}
                {item.note === '' ? '' : `. ${item.note}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hash({ of }: { of: string }) {
  return <span className={page.hash}>{say('history.hash', { hash: shortHash(of) })}</span>
}
