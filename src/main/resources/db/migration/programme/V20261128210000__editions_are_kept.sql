-- Editions, what was drafted of them and by which document it was signed stay, whoever asks the database.

create trigger programme_text_is_kept
    before update or delete or truncate on programme_text
    for each statement execute function refuse_forgetting();
create trigger programme_edition_is_kept
    before update or delete or truncate on programme_edition
    for each statement execute function refuse_forgetting();
create trigger programme_edition_file_is_kept
    before update or delete or truncate on programme_edition_file
    for each statement execute function refuse_forgetting();
create trigger programme_proposal_is_kept
    before update or delete or truncate on programme_proposal
    for each statement execute function refuse_forgetting();
create trigger programme_proposal_file_is_kept
    before update or delete or truncate on programme_proposal_file
    for each statement execute function refuse_forgetting();
create trigger programme_signature_is_kept
    before update or delete or truncate on programme_signature
    for each statement execute function refuse_forgetting();
create trigger programme_amendment_is_kept
    before update or delete or truncate on programme_amendment
    for each statement execute function refuse_forgetting();
create trigger programme_amendment_file_is_kept
    before update or delete or truncate on programme_amendment_file
    for each statement execute function refuse_forgetting();
create trigger programme_amendment_signature_is_kept
    before update or delete or truncate on programme_amendment_signature
    for each statement execute function refuse_forgetting();
