import type { Order } from '@shared/api/client';
import { sentenceFor } from '@shared/api/problem';
import { formatDate, formatDay } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { pieces } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import { Link } from 'react-router';
import styles from './OrderList.module.css';
import { STATUS_NAMES, useOrders } from './orders';

const PICTURES = 3;

export function OrderList() {
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOrders();
  if (isPending) return <Skeleton height="320px" />;
  if (error) {
    return (
      <Notice
        title="Your orders could not be read"
        actions={<Button onClick={() => refetch()}>Try again</Button>}
      >
        {sentenceFor(error)}
      </Notice>
    );
  }
  const orders = data.pages.flatMap((page) => page.items);
  if (!orders.length) return <Notice title="No orders yet">What you buy will be listed here.</Notice>;
  return (
    <>
      <ul className={styles.list} aria-label="Your orders">
        {orders.map((order) => (
          <li key={order.order_id}>
            <OrderRow order={order} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button look="outline" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show earlier orders
        </Button>
      )}
    </>
  );
}

function OrderRow({ order }: { order: Order }) {
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Link to={`/orders/${order.order_id}`} className={styles.row}>
      <span className={styles.pictures}>
        {order.lines.slice(0, PICTURES).map((line) => (
          <img key={line.line_id} src={line.image} alt="" width={60} height={80} loading="lazy" />
        ))}
      </span>
      <span className={styles.words}>
        <StatusBadge status={order.status} />
        <span className={styles.titles}>{order.lines.map((line) => line.title).join(', ')}</span>
        <span className={styles.soft}>
          {order.order_id} · {formatDate(order.placed_at)} · {pieces(count)}
          {order.shipment &&
            isUnderway(order.status) &&
            ` · expected ${formatDay(order.shipment.expected_on)}`}
        </span>
      </span>
      <strong className={styles.total}>{formatMoney(order.total)}</strong>
    </Link>
  );
}

function isUnderway(status: Order['status']): boolean {
  return status === 'packed' || status === 'shipped' || status === 'out_for_delivery';
}

export function StatusBadge({ status }: { status: Order['status'] }) {
  const look =
    status === 'cancelled' || status === 'returned'
      ? styles.ended
      : status === 'delivered'
        ? styles.good
        : '';
  return <span className={`${styles.badge} ${look}`}>{STATUS_NAMES[status]}</span>;
}
