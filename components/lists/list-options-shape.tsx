import { Skeleton } from "@/components/ui/skeleton";

export function ListOptionsShape() {
  return <Skeleton className="m-1 h-24 w-60" />;
}
