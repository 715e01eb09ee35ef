import { Stack } from '@mantine/core'
import type { PaperTemplatesPage } from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { TemplatePanel } from './TemplatePanel.tsx'
import { templateTexts as say } from './templates.texts.ts'

/** Mẫu văn bản: the Word templates of the office's own papers. */
export function TemplatesPage() {
  const page = useRead<PaperTemplatesPage>('/paper-templates')
  return (
    <Loaded query={page}>
      {({ templates, maySet }) => (
        <Stack gap="lg">
          <PageHead title={say('title')} lead={say('lead')} />
          {templates.map((template) => (
            <TemplatePanel key={template.kind} template={template} maySet={maySet} />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}
