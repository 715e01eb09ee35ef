import type { Scan, ScanInbox } from '@vung-buoc/server/contract'
import { API } from '../../platform/api.ts'
import { useRead } from '../../platform/use-read.ts'

export const useInbox = () => useRead<ScanInbox>('/scans')

export const scanAddress = (scan: Pick<Scan, 'id'>): string => `${API}/scans/${scan.id}/scan.pdf`
export const pictureAddress = (scan: Pick<Scan, 'id'>): string =>
  `${API}/scans/${scan.id}/first-page.jpg`
