import type { Order } from '@shared/api/client';
import { formatDate, formatDay, formatMoment } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { sentenceCase } from '@shared/format/words';
import { Link } from 'react-router';
import { StatusBadge } from './OrderList';
import styles from './OrderView.module.css';
import { STATUS_NAMES, stepsOf } from './orders';

const PAID_BY: Record<Order['payment']['method'], string> = {
  upi: 'UPI',
  card: 'Card',
  cod: 'Cash on delivery',
  emi: 'EMI',
  gift_card: 'Gift card',
};

const PAYMENT: Record<Order['payment']['status'], string> = {
  authorised: 'authorised',
  captured: 'paid',
  due: 'to be paid at the door',
  failed: 'did not go through',
  refunded: 'refunded',
};

/** One order: what was bought, where the parcel is, where it goes and what was paid. */
export function OrderView({ order }: { order: Order }) {
  return (
    <>
      <header className={styles.head}>
        <StatusBadge status={order.status} />
        <h1>Order {order.order_id}</h1>
        <p>Placed on {formatDate(order.placed_at)}</p>
        {order.returnable_until && <p>Can be given back until {formatDay(order.returnable_until)}</p>}
      </header>
      <div className={styles.columns}>
        <Lines order={order} />
        <div className={styles.side}>
          <Tracking order={order} />
          <Parcel order={order} />
        </div>
      </div>
    </>
  );
}

function Lines({ order }: { order: Order }) {
  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title">What you bought</h2>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.line_id}>
            <img src={line.image} alt="" width={84} height={112} />
            <div>
              <Link to={line.url}>{line.title}</Link>
              <p className={styles.soft}>
                {sentenceCase(line.colour)}, {line.size}, {line.quantity} × {formatMoney(line.unit_price)}
              </p>
              {line.status !== order.status && <StatusBadge status={line.status} />}
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.sums}>
        {order.discounts.map((discount) => (
          <div key={discount.code}>
            <dt>Coupon {discount.code}</dt>
            <dd>− {formatMoney(discount.amount)}</dd>
          </div>
        ))}
        <div>
          <dt>Delivery</dt>
          <dd>{Number(order.delivery_fee.amount) ? formatMoney(order.delivery_fee) : 'Free'}</dd>
        </div>
        <div>
          <dt>Total</dt>
          <dd>
            <strong>{formatMoney(order.total)}</strong>
          </dd>
        </div>
        <div>
          <dt>Payment</dt>
          <dd>
            {PAID_BY[order.payment.method]}, {PAYMENT[order.payment.status]}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Tracking({ order }: { order: Order }) {
  return (
    <section aria-labelledby="tracking-title">
      <h2 id="tracking-title">Where it is</h2>
      <ol className={styles.track}>
        {stepsOf(order).map((step, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps only ever grow at the end
            key={index}
            className={styles[step.state]}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <strong>{step.status === 'pending' && step.note ? step.note : STATUS_NAMES[step.status]}</strong>
            {step.at && <time dateTime={step.at}>{formatMoment(step.at)}</time>}
            {step.place && <span>{step.place}</span>}
            {step.note && step.status !== 'pending' && <span>{step.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Parcel({ order }: { order: Order }) {
  const { address, shipment } = order;
  return (
    <section aria-labelledby="parcel-title">
      <h2 id="parcel-title">The parcel</h2>
      {shipment && (
        <p>
          {shipment.carrier}, {shipment.awb}
          {!shipment.delivered_at && `. Expected on ${formatDay(shipment.expected_on)}`}
        </p>
      )}
      <address className={styles.address}>
        {[address.name, address.line1, address.line2, `${address.city}, ${address.state} ${address.pin_code}`]
          .filter(Boolean)
          .map((line) => (
            <span key={line}>{line}</span>
          ))}
      </address>
    </section>
  );
}
