-- an approval to which nothing was written was kept with this word
update definition_draft set note = null where note = 'null';
