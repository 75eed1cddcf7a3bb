import { OrderView } from '@features/orders/OrderView';
import { useOrder } from '@features/orders/orders';
import { Problem, sentenceFor } from '@shared/api/problem';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import { usePageTitle } from '@shared/ui/usePageTitle';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from './NotFoundPage';
import styles from './OrdersPage.module.css';
import { SignedInOnly } from './SignedInOnly';

export function OrderPage() {
  const { id = '' } = useParams();
  usePageTitle(`Order ${id}`);
  return (
    <SignedInOnly title={`Order ${id}`}>
      <Link to="/orders" className={styles.back}>
        All your orders
      </Link>
      <Shown id={id} />
    </SignedInOnly>
  );
}

function Shown({ id }: { id: string }) {
  const { data, error, refetch } = useOrder(id);
  if (data) return <OrderView order={data} />;
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  if (error) {
    return (
      <Notice
        title="This order could not be read"
        actions={<Button onClick={() => refetch()}>Try again</Button>}
      >
        {sentenceFor(error)}
      </Notice>
    );
  }
  return <Skeleton height="420px" />;
}
