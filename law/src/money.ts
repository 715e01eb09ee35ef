declare const dongBrand: unique symbol

/** Whole đồng: a safe integer that `dong()` has checked. A difference may be negative. */
export type Dong = number & { readonly [dongBrand]: true }

/**
 * Turns a plain number into đồng.
 *
 * Units: whole đồng, negative allowed. Rounding: none; a fraction is refused, never rounded.
 * Throws: RangeError when `amount` is not a safe integer (a caller's bug).
 */
export function dong(amount: number): Dong {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`not a whole number of đồng within ±2^53: ${amount}`)
  }
  return (amount === 0 ? 0 : amount) as Dong // -0 would print as "-0"
}

/**
 * Product of `factors` divided by `divisor`, exact also past 2^53.
 *
 * Units: factors and divisor are whole numbers whose units cancel to đồng.
 * Rounding: once, to the nearest đồng; a half goes up, that is towards the larger number
 * (2,5 → 3 and -2,5 → -2).
 * Throws: RangeError when a factor is not a safe integer, the divisor is not a positive safe
 * integer, or the result does not fit (a caller's bug).
 */
export function divideHalfUp(factors: readonly number[], divisor: number): Dong {
  if (!Number.isSafeInteger(divisor) || divisor <= 0) {
    throw new RangeError(`divisor must be a positive whole number: ${divisor}`)
  }
  let product = 1n
  for (const factor of factors) {
    if (!Number.isSafeInteger(factor)) throw new RangeError(`factor is not whole: ${factor}`)
    product *= BigInt(factor)
  }
  const twice = 2n * BigInt(divisor)
  return dong(Number(floorDivide(2n * product + BigInt(divisor), twice)))
}

/** BigInt division cuts towards zero; rounding half up needs the floor. */
function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend % divisor < 0n ? quotient - 1n : quotient
}

/**
 * Sum of amounts; the empty sum is 0 đ.
 *
 * Units: whole đồng. Rounding: none. Throws: RangeError when the sum leaves the safe integers.
 */
export function sumDong(amounts: readonly Dong[]): Dong {
  return amounts.reduce((total, amount) => dong(total + amount), dong(0))
}

/**
 * The amount as an officer writes it: `100.000.000 đ`, `-5.000 đ`.
 *
 * Units: whole đồng. Rounding: none. A dot stands between thousands.
 */
export function formatDong(amount: Dong): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '-' : ''}${digits} đ`
}
