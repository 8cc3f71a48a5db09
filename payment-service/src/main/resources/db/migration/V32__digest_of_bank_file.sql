-- The digest that the approver was shown, and that is announced.
alter table payment_batch add column bank_file_digest text;
update payment_batch batch set bank_file_digest = file.sha256
from bank_file file where file.batch_id = batch.batch_id;
