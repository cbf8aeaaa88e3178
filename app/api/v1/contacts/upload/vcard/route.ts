import { answer, member } from "../../../answer";
import { takeUpload } from "../take-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", { leavesBody: true }, takeUpload("cards")),
});
