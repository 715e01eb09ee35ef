import { notifications } from '@mantine/notifications'
import { uiTexts as say } from './ui.texts.ts'

/** A short word that something is done; read out by screen readers. */
export function sayDone(message: string): void {
  notifications.show({
    message,
    autoClose: 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': say('close') },
  })
}
