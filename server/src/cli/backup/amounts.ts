const ONE_PLACE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export const inMegabytes = (bytes: number): string => `${ONE_PLACE.format(bytes / 1_000_000)} MB`

export const secondsOf = (ms: number): string => `${ONE_PLACE.format(ms / 1000)} giây`

/** Since a moment of the monotonic clock. */
export const inSeconds = (began: number): string => secondsOf(performance.now() - began)
