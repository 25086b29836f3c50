import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Line } from './Line'

interface Props {
  pages: { hasMore: boolean; more: () => void; isFetchingMore: boolean; isFetchNextPageError: boolean }
}

/** The rest of a list, on demand: nothing loads behind the reader's back. */
export function LoadMore({ pages }: Props) {
  const { t } = useTranslation()
  if (!pages.hasMore) return null
  return (
    <Line className="load-more">
      <Button busy={pages.isFetchingMore} onClick={pages.more}>
        {pages.isFetchNextPageError ? t('failure.retry') : t('more')}
      </Button>
    </Line>
  )
}
