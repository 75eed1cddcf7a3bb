import { OrderList } from '@features/orders/OrderList';
import { usePageTitle } from '@shared/ui/usePageTitle';
import styles from './OrdersPage.module.css';
import { SignedInOnly } from './SignedInOnly';

export function OrdersPage() {
  usePageTitle('Your orders');
  return (
    <SignedInOnly title="Your orders">
      <div className={styles.page}>
        <h1>Your orders</h1>
        <OrderList />
      </div>
    </SignedInOnly>
  );
}
