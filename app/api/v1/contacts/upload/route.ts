import { answer, member, nothing } from "../../answer";
import { takeUpload } from "./take-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", nothing, takeUpload("table")),
});
