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
  return divideSumHalfUp([factors], divisor)
}

/**
 * Sum of several products, divided by one divisor and rounded once at the end: 100.000.000 × 11
 * days and 90.000.000 × 19 days are one interest, not two that are rounded and then added.
 *
 * Units, rounding, throws: as `divideHalfUp`.
 */
export function divideSumHalfUp(products: readonly (readonly number[])[], divisor: number): Dong {
  if (!Number.isSafeInteger(divisor) || divisor <= 0) {
    throw new RangeError(`divisor must be a positive whole number: ${divisor}`)
  }
  const sum = products.reduce((total, factors) => total + safeProduct(factors), 0)
  const twice = 2 * sum + divisor
  // Below 2^53 whole numbers do it as exactly, many times as fast.
  if (Number.isSafeInteger(twice)) return dong(floorDivide(twice, 2 * divisor))
  const exact = products.reduce((total, factors) => total + exactProduct(factors), 0n)
  const doubled = 2n * BigInt(divisor)
  return dong(Number(floorDivideBig(2n * exact + BigInt(divisor), doubled)))
}

/** The product, or NaN when it or any step towards it leaves the safe integers. */
function safeProduct(factors: readonly number[]): number {
  let product = 1
  for (const factor of factors) {
    if (!Number.isSafeInteger(factor)) throw new RangeError(`factor is not whole: ${factor}`)
    product *= factor
    if (!Number.isSafeInteger(product)) product = Number.NaN
  }
  return product
}

function exactProduct(factors: readonly number[]): bigint {
  return factors.reduce((product, factor) => product * BigInt(factor), 1n)
}

/** Exact: the remainder is taken away before dividing. */
function floorDivide(dividend: number, divisor: number): number {
  const remainder = dividend % divisor
  return (dividend - remainder) / divisor - (remainder < 0 ? 1 : 0)
}

/** BigInt division cuts towards zero; rounding half up needs the floor. */
function floorDivideBig(dividend: bigint, divisor: bigint): bigint {
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
