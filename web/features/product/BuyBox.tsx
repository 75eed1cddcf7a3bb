import { useCartWrite } from '@features/cart/cart';
import type { ProductDetails } from '@shared/api/client';
import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { PriceTag } from '@shared/ui/PriceTag';
import { Stars } from '@shared/ui/Stars';
import { useState } from 'react';
import styles from './BuyBox.module.css';
import { hintFor, leftOf, sizesIn } from './choice';
import { ColourChoice, QuantityChoice, SizeChoice } from './VariantChoice';

interface Props {
  product: ProductDetails;
  colour: string;
  onColour: (colour: string) => void;
  size: string | null;
  onSize: (size: string | null) => void;
}

/** Price, colour, size, how many, and into the bag. */
export function BuyBox({ product, colour, onColour, size, onSize }: Props) {
  const [quantity, setQuantity] = useState(1);
  const [asksForSize, setAsksForSize] = useState(false);
  const { mutate, isPending } = useCartWrite();
  const sizes = sizesIn(product.variants, colour);
  const left = size === null ? null : leftOf(product.variants, colour, size);
  const add = () => {
    if (isPending) return;
    if (size === null) return setAsksForSize(true);
    mutate({ do: 'add', productId: product.product_id, size, colour, quantity });
  };
  const isGone = sizes.every((each) => each.left === 0);
  return (
    <div className={styles.box}>
      <div>
        {product.brand && <p className={styles.brand}>{product.brand}</p>}
        <h1>{product.title}</h1>
      </div>
      <a href="#reviews" className={styles.rating}>
        <Stars rating={product.rating} count={product.rating_count} />
      </a>
      <div>
        <PriceTag price={product.price} mrp={product.mrp} large />
        {product.price && <p className={styles.taxes}>Price includes all taxes</p>}
      </div>
      <ColourChoice colours={product.colours} chosen={colour} onChoose={onColour} />
      <SizeChoice
        sizes={sizes}
        chosen={size}
        onChoose={(next) => {
          onSize(next);
          setAsksForSize(false);
        }}
        isAsked={asksForSize}
      />
      {product.price ? (
        <>
          <div className={styles.buy}>
            <QuantityChoice quantity={quantity} most={left} onChange={setQuantity} />
            <Button
              className={styles.add ?? ''}
              aria-disabled={isPending}
              disabled={isGone || left === 0}
              onClick={add}
            >
              {isGone ? `Sold out in ${colour}` : 'Add to bag'}
            </Button>
          </div>
          <p className={styles.hint} aria-live="polite">
            {left !== null && left > 0
              ? hintFor(left) && `${hintFor(left)} in ${sentenceCase(size ?? '')}`
              : null}
          </p>
        </>
      ) : (
        <p className={styles.noPrice}>
          This piece is shown for reference: without a price it cannot be bought online.
        </p>
      )}
    </div>
  );
}
