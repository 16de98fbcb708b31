package id.tanggap.query.words;

/** How a word stands in what people wrote. */
enum Written {
    /** In some form, or as a word that means the same. */
    SO,
    /** Only words near to it: it is likely to be misspelt. */
    NEARLY,
    NOT_AT_ALL
}
