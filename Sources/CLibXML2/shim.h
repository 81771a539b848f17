#ifndef ANYAM_CLIBXML2_SHIM_H
#define ANYAM_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, whose headers clash with Foundation's own copy. Only trailing fields of
   xmlCharEncodingHandler depend on it; that structure is never touched from Swift. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to read. */
static inline void anyam_xml_free(void *pointer) {
  if (pointer) xmlFree(pointer);
}

#endif
