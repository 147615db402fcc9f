-- What was handed out has a number, by which it is told in the trail of every concern of which something was in it.
create sequence bundle_number start with 1 increment by 3;
