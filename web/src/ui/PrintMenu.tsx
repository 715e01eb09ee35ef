import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { uiTexts as say } from './ui.texts.ts'

export interface PrintedPaper {
  name: string
  /** Addresses by format, those that the paper has. */
  pdf: string
  docx: string
  xlsx?: string
}

/** "In và tải": every paper, the one to print first. A PDF opens beside the page, ready to print. */
export function PrintMenu({ papers, more }: { papers: readonly PrintedPaper[]; more?: ReactNode }) {
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {say('print.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map((paper) => (
          <PaperItems key={paper.name} paper={paper} />
        ))}
        {more}
      </Menu.Dropdown>
    </Menu>
  )
}

function PaperItems({ paper }: { paper: PrintedPaper }) {
  const { name, pdf, docx, xlsx } = paper
  return (
    <>
      <Menu.Label>{name}</Menu.Label>
      <Menu.Item
        component="a"
        href={pdf}
        target="_blank"
        rel="noreferrer"
        aria-label={`${name}: ${say('print.pdf')}`}
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {say('print.pdf')}
      </Menu.Item>
      <Download href={docx} label={say('print.docx')} of={name} />
      {xlsx === undefined ? null : <Download href={xlsx} label={say('print.xlsx')} of={name} />}
    </>
  )
}

function Download({ href, label, of }: { href: string; label: string; of: string }) {
  return (
    <Menu.Item
      component="a"
      href={href}
      download
      aria-label={`${of}: ${label}`}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {label}
    </Menu.Item>
  )
}
