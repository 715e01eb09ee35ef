import { createSpotlight } from '@mantine/spotlight'

export const [quickSearchStore, quickSearch] = createSpotlight()

export const openQuickSearch = (): void => quickSearch.open()
