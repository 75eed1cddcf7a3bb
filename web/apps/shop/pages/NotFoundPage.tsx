import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { usePageTitle } from '@shared/ui/usePageTitle';
import { useNavigate } from 'react-router';

export function NotFoundPage() {
  const navigate = useNavigate();
  usePageTitle('Not found');
  return (
    <Notice
      title="There is nothing here"
      actions={<Button onClick={() => navigate('/')}>To the shop</Button>}
    >
      What stood here was moved, sold or never there.
    </Notice>
  );
}
