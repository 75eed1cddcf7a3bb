import { useCartWrite } from '@features/cart/cart';
import { tellClick } from '@features/catalogue/seen';
import type { Answer, ShownProduct } from '@shared/api/client';
import { bySize } from '@shared/format/sizes';
import { Button } from '@shared/ui/Button';
import { PriceTag } from '@shared/ui/PriceTag';
import { Stars } from '@shared/ui/Stars';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from './AnswerProducts.module.css';

const AT_FIRST = 4;

interface Props {
  answer: Pick<Answer, 'products' | 'turn_id' | 'language'>;
  onFollow: (() => void) | undefined;
}

/** The products of an answer under the numbers the shopper can call them by. */
export function AnswerProducts({ answer, onFollow }: Props) {
  const [all, setAll] = useState(false);
  const { products } = answer;
  if (!products.length) return null;
  const shown = all ? products : products.slice(0, AT_FIRST);
  return (
    <div className={styles.products}>
      <ol aria-label="Products in this answer">
        {shown.map((product, index) => (
          <Card
            key={product.product_id}
            product={product}
            number={index + 1}
            language={answer.language}
            onOpen={() => {
              tellClick(product.product_id, { turnId: answer.turn_id, position: index + 1 });
              onFollow?.();
            }}
          />
        ))}
      </ol>
      {!all && products.length > AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show {products.length - AT_FIRST} more
        </Button>
      )}
    </div>
  );
}

interface CardProps {
  product: ShownProduct;
  number: number;
  language: string;
  onOpen: () => void;
}

function Card({ product, number, language, onOpen }: CardProps) {
  const to = product.colour ? `${product.url}?colour=${encodeURIComponent(product.colour)}` : product.url;
  return (
    <li className={styles.card}>
      <Link to={to} onClick={onOpen} className={styles.picture} tabIndex={-1} aria-hidden>
        <img src={product.images.front} alt="" width={96} height={128} />
        <span className={styles.number}>{number}</span>
      </Link>
      <div className={styles.facts}>
        <Link to={to} onClick={onOpen} className={styles.title}>
          <span className="visually-hidden">{`${number}. `}</span>
          {product.title}
        </Link>
        <span className={styles.line}>
          <PriceTag price={product.price} mrp={product.mrp} />
          <Stars rating={product.rating} />
        </span>
        {product.why && (
          <span className={styles.why} lang={language}>
            {product.why}
          </span>
        )}
        <Sizes product={product} />
      </div>
    </li>
  );
}

/** Each size that is in stock adds a piece in that size. */
function Sizes({ product }: { product: ShownProduct }) {
  const { mutate, isPending } = useCartWrite();
  if (!product.price) return null;
  const { colour } = product;
  const add = (size: string) => {
    if (!isPending) mutate({ do: 'add', productId: product.product_id, size, ...(colour && { colour }) });
  };
  // An answer kept from before these facts were told has neither.
  const sizes = [...(product.sizes_in_colour ?? product.sizes_in_stock)].sort(bySize);
  if (!sizes.length) return <span className={styles.why}>Sold out just now</span>;
  const isOne = sizes.length === 1 && /^(one|free) size$/i.test(sizes[0] ?? '');
  return (
    <span className={styles.sizes}>
      {!isOne && <span aria-hidden>Add</span>}
      {sizes.map((size) => (
        <button
          key={size}
          type="button"
          aria-disabled={isPending}
          aria-label={isOne ? `Add ${product.title} to your bag` : `Add ${product.title} in ${size}`}
          onClick={() => add(size)}
        >
          {isOne ? 'Add to bag' : size}
        </button>
      ))}
    </span>
  );
}
