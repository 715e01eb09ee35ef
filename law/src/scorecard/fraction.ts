/** An exact number, so that a convention is judged and not a float. The divisor is positive. */
export interface Fraction {
  over: bigint
  under: bigint
}

export const fraction = (over: number | bigint, under: number | bigint = 1n): Fraction => ({
  over: BigInt(over),
  under: BigInt(under),
})

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

/** A decimal number as JSON holds it, exactly: 4744.32 is 474432 / 100. */
export function exactly(number: number): Fraction {
  const [whole = '0', decimals = ''] = String(number).split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

/** To the nearest whole number; a half as the convention says. Not for negative numbers. */
export function rounded({ over, under }: Fraction, tie: 'half up' | 'half even'): bigint {
  const whole = over / under
  const twice = (over % under) * 2n
  const isUp = tie === 'half up' || whole % 2n === 1n
  return twice > under || (twice === under && isUp) ? whole + 1n : whole
}
