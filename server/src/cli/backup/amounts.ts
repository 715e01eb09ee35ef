const ONE_PLACE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export const inMegabytes = (bytes: number): string => `${ONE_PLACE.format(bytes / 1_000_000)} MB`

export const inSeconds = (began: number): string =>
  `${ONE_PLACE.format((performance.now() - began) / 1000)} giây`
