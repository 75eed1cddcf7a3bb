import { api, type CartLine, told } from '@shared/api/client';
import { formatMoney } from '@shared/format/money';
import { bySize } from '@shared/format/sizes';
import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { useQuery } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { Link } from 'react-router';
import styles from './CartLineRow.module.css';
import { useCartWrite } from './cart';

const MOST = 10;

interface Props {
  line: CartLine;
  onFollow: () => void;
}

export function CartLineRow({ line, onFollow }: Props) {
  const { mutate, isPending } = useCartWrite();
  const change = (quantity: number) => mutate({ do: 'change', lineId: line.line_id, quantity });
  return (
    <li className={styles.line} aria-busy={isPending}>
      <Link to={line.url} onClick={onFollow} tabIndex={-1} aria-hidden>
        <img src={line.image} alt="" width={84} height={112} />
      </Link>
      <div className={styles.facts}>
        <Link to={line.url} onClick={onFollow} className={styles.title}>
          {line.title}
        </Link>
        <span className={styles.colour}>{sentenceCase(line.colour)}</span>
        <div className={styles.controls}>
          <SizeChoice line={line} disabled={isPending} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
          <span className={styles.stepper} role="group" aria-label={`Quantity of ${line.title}`}>
            <Button
              look="icon"
              aria-label="One less"
              disabled={isPending || line.quantity <= 1}
              onClick={() => change(line.quantity - 1)}
            >
              <Minus aria-hidden size={15} />
            </Button>
            <span aria-live="polite">{line.quantity}</span>
            <Button
              look="icon"
              aria-label="One more"
              disabled={isPending || line.quantity >= MOST}
              onClick={() => change(line.quantity + 1)}
            >
              <Plus aria-hidden size={15} />
            </Button>
          </span>
        </div>
        <div className={styles.foot}>
          <span className={styles.price}>{formatMoney(line.line_total)}</span>
          <Button
            look="quiet"
            disabled={isPending}
            aria-label={`Remove ${line.title}`}
            onClick={() => mutate({ do: 'remove', lineId: line.line_id })}
          >
            Remove
          </Button>
        </div>
      </div>
    </li>
  );
}

/** Only sizes that this colour can be had in now, and the one that lies in the bag. */
function SizeChoice({ line, disabled }: { line: CartLine; disabled: boolean }) {
  const { mutate } = useCartWrite();
  const { data: product } = useQuery({
    queryKey: ['product', line.product_id],
    queryFn: () =>
      told(api.GET('/v1/products/{product_id}', { params: { path: { product_id: line.product_id } } })),
  });
  const offered = (product?.variants ?? [])
    .filter((variant) => variant.colour === line.colour && variant.stock > 0)
    .map((variant) => variant.size);
  const sizes = [...new Set([...offered, line.size])].sort(bySize);
  return (
    <label className={styles.size}>
      <span className="visually-hidden">{`Size of ${line.title}`}</span>
      <select
        value={line.size}
        disabled={disabled || sizes.length < 2}
        onChange={(event) => mutate({ do: 'change', lineId: line.line_id, size: event.target.value })}
      >
        {sizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
    </label>
  );
}
