import { useDelivery } from '@shared/api/delivery';
import { sentenceFor } from '@shared/api/problem';
import { formatMoney, formatRupees } from '@shared/format/money';
import { pieces } from '@shared/format/words';
import { usePinCode } from '@shared/session/pinCode';
import { Button } from '@shared/ui/Button';
import { Drawer } from '@shared/ui/Drawer';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import styles from './CartDrawer.module.css';
import { CartLineRow } from './CartLineRow';
import { CouponField } from './CouponField';
import { piecesIn, useCart, useCartWrite } from './cart';

interface Props {
  open: boolean;
  onClose: () => void;
}

export function CartDrawer({ open, onClose }: Props) {
  const { data: cart, isPending, error, refetch } = useCart();
  const { mutate, isPending: isWriting } = useCartWrite();
  const hasLines = Boolean(cart?.lines.length);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={hasLines ? `Your bag, ${pieces(piecesIn(cart))}` : 'Your bag'}
      footer={hasLines && <Totals onClose={onClose} />}
    >
      {isPending && <LinesSkeleton />}
      {error && (
        <Notice
          title="Your bag could not be read"
          actions={<Button onClick={() => refetch()}>Try again</Button>}
        >
          {sentenceFor(error)}
        </Notice>
      )}
      {cart && !hasLines && (
        <Notice title="Nothing in here yet" actions={<Button onClick={onClose}>Keep looking</Button>}>
          Add a piece from the shop, or ask the assistant to put one in for you.
        </Notice>
      )}
      {cart && hasLines && (
        <>
          <ul className={styles.lines} aria-label="Pieces in your bag">
            {cart.lines.map((line) => (
              <CartLineRow key={line.line_id} line={line} onFollow={onClose} />
            ))}
          </ul>
          <Button look="quiet" disabled={isWriting} onClick={() => mutate({ do: 'clear' })}>
            Empty the bag
          </Button>
          <CouponField coupon={cart.coupon} discounts={cart.discounts} />
        </>
      )}
    </Drawer>
  );
}

function Totals({ onClose }: { onClose: () => void }) {
  const { data: cart } = useCart();
  if (!cart) return null;
  return (
    <div className={styles.totals} aria-live="polite">
      <dl>
        <Row name="Pieces" value={formatMoney(cart.subtotal)} />
        {cart.discounts.map((discount) => (
          <Row
            key={discount.code}
            name={`Coupon ${discount.code}`}
            value={`− ${formatMoney(discount.amount)}`}
            good
          />
        ))}
        <Row name="Total" value={formatMoney(cart.total)} strong />
      </dl>
      <DeliveryNote total={Number(cart.total.amount)} />
      <p className={styles.soon}>Check-out opens soon; your bag is kept.</p>
      <Button look="outline" onClick={onClose}>
        Keep shopping
      </Button>
    </div>
  );
}

function DeliveryNote({ total }: { total: number }) {
  const pin = usePinCode();
  const { data } = useDelivery(pin);
  if (!data) return <p className={styles.delivery}>Delivery comes on top; it depends on your pin code.</p>;
  const missing = Number(data.free_from.amount) - total;
  return (
    <p className={styles.delivery}>
      {missing > 0
        ? `Delivery to ${data.pin_code} is ${formatMoney(data.fee)}; with ${formatRupees(missing)} more it is free.`
        : `Delivery to ${data.pin_code} is free on this bag.`}
    </p>
  );
}

function Row({
  name,
  value,
  good,
  strong,
}: {
  name: string;
  value: string;
  good?: boolean;
  strong?: boolean;
}) {
  return (
    <div className={`${styles.row} ${good ? styles.good : ''} ${strong ? styles.strong : ''}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function LinesSkeleton() {
  return (
    <div className={styles.lines} role="status" aria-label="Loading your bag">
      <Skeleton height="120px" />
      <Skeleton height="120px" />
    </div>
  );
}
