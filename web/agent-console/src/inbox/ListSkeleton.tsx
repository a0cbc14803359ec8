import { Skeleton } from '../ui/Skeleton.tsx';

const ROWS = ['w-28', 'w-36', 'w-24', 'w-32', 'w-40', 'w-28', 'w-36', 'w-24'];

export function ListSkeleton() {
    return (
        <div aria-busy className="px-4">
            {ROWS.map((width, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
                <div key={index} className="flex h-[68px] items-center gap-3">
                    <Skeleton className="size-8 rounded-full" />
                    <div className="flex-1 space-y-2">
                        <Skeleton className={`h-3 ${width}`} />
                        <Skeleton className="h-3 w-full" />
                    </div>
                </div>
            ))}
        </div>
    );
}
