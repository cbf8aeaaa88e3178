import { CloudOff } from "lucide-react";

/** Said while nobody answers; the questions go on by themselves. */
export function LostConnection({ isRunning }: { isRunning: boolean }) {
  return (
    <div
      role="status"
      className="mx-5 mb-3.5 flex animate-fade items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn-text max-sm:mx-3"
    >
      <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <b className="font-[600]">The server cannot be reached.</b>{" "}
        {isRunning
          ? "The import goes on there, and after a restart where it was. This page goes on as soon as the server answers."
          : "Your file is there and nothing is lost. This page goes on as soon as the server answers."}
      </span>
    </div>
  );
}
