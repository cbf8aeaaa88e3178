import { answer, member } from "../../../answer";
import { takeUpload } from "../take-upload";

export const { GET, POST, PUT, PATCH, DELETE } = answer({ POST: member("write", takeUpload("cards")) });
