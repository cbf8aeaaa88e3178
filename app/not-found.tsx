import BookNotFound from "./(book)/not-found";

export default function NotFound() {
  return (
    <main className="grid min-h-full flex-1 place-items-center">
      <BookNotFound />
    </main>
  );
}
