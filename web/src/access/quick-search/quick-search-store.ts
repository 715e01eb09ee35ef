import { createSpotlight } from '@mantine/spotlight'

export const [quickSearchStore, quickSearch] = createSpotlight()
