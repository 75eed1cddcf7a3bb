/** Which variant a shopper is choosing: what each colour comes in, and how much of it is left. */

import type { ProductDetails } from '@shared/api/client';
import { bySize } from '@shared/format/sizes';

type Variants = ProductDetails['variants'];

export interface SizeLeft {
  readonly size: string;
  readonly left: number;
}

const FEW = 5;

/** Every size the product is cut in, smallest first, with what is left of it in this colour. */
export function sizesIn(variants: Variants, colour: string): SizeLeft[] {
  const sizes = [...new Set(variants.map((variant) => variant.size))].sort(bySize);
  return sizes.map((size) => ({ size, left: leftOf(variants, colour, size) }));
}

export function leftOf(variants: Variants, colour: string, size: string): number {
  return variants.find((variant) => variant.colour === colour && variant.size === size)?.stock ?? 0;
}

/** The colour asked for, where the product comes in it; else the first that can still be had, else the first one. */
export function firstColour(
  product: Pick<ProductDetails, 'colours' | 'variants'>,
  asked: string | null = null,
): string {
  if (asked && product.colours.includes(asked)) return asked;
  const had = product.colours.find((colour) =>
    product.variants.some((variant) => variant.colour === colour && variant.stock > 0),
  );
  return had ?? product.colours[0] ?? product.variants[0]?.colour ?? '';
}

/** Null where there is plenty. */
export function hintFor(left: number): string | null {
  if (left === 0) return 'Sold out';
  return left <= FEW ? `Only ${left} left` : null;
}

/** 5 first: how many of the reviews gave that many stars. */
export function starCounts(reviews: readonly { stars: number }[]): { stars: number; count: number }[] {
  return [5, 4, 3, 2, 1].map((stars) => ({
    stars,
    count: reviews.filter((review) => review.stars === stars).length,
  }));
}
