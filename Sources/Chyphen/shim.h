// The hyphenation of TeX and LibreOffice, for the setting `hyphenate`.
#include <hyphen.h>
