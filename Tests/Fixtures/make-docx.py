"""Makes the Word documents of Tests/Fixtures/docx: small ones that are right, and hostile ones that are not."""
import zipfile,struct,os,zlib
out=os.path.dirname(os.path.abspath(__file__))+'/docx/'
W='http://schemas.openxmlformats.org/wordprocessingml/2006/main'
S='http://purl.oclc.org/ooxml/wordprocessingml/main'
RELS='<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/></Relationships>'
def make(name, body, ns=W, target='word/document.xml', rels=True, extra={}, raw=None):
    with zipfile.ZipFile(out+name+'.docx','w',zipfile.ZIP_DEFLATED) as z:
        def add(n,d):
            i=zipfile.ZipInfo(n,(2020,1,1,0,0,0)); i.compress_type=zipfile.ZIP_DEFLATED; z.writestr(i,d)
        if rels: add('_rels/.rels',RELS%target)
        add(target, raw if raw is not None else f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{ns}">\n <w:body>\n{body}\n </w:body>\n</w:document>')
        for k,v in extra.items(): add(k,v)
def p(*runs): return '  <w:p>\n   '+'\n   '.join(runs)+'\n  </w:p>'
def t(x): return f'<w:r>\n    <w:t xml:space="preserve">{x}</w:t>\n   </w:r>'
make('plain', p(t('P: Apa '),t('kabar?'))+'\n'+p()+'\n'+p(t('DT: Baik &amp; sehat é 👩‍👩‍👧.')))
make('breaks', p(t('P: Satu'),'<w:r><w:br/></w:r>',t('DT: Dua'),'<w:r><w:tab/></w:r>',t('tiga'),'<w:r><w:noBreakHyphen/></w:r>',t('empat'),'<w:r><w:cr/></w:r>',t('P: Lima?')).replace('<w:p>','<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1304"/></w:tabs></w:pPr>'))
def tc(*ps): return '<w:tc><w:tcPr/>'+''.join(ps)+'</w:tc>'
make('table', p(t('Sebelum'))+'<w:tbl><w:tblPr/><w:tr>'+tc(p(t('Waktu')))+tc(p(t('Siapa')))+tc(p(t('Kata')))+'</w:tr><w:tr>'+tc(p(t('00:01')))+tc(p(t('DT')))+tc(p(t('Baris satu')),p(t('baris dua')))+'</w:tr></w:tbl>'+p(t('Sesudah')))
make('tracked', p(t('Kami '),'<w:del><w:r><w:delText>dulu </w:delText></w:r></w:del>','<w:ins><w:r><w:t xml:space="preserve">sekarang </w:t></w:r></w:ins>',t('menganyam.'),'<w:r><w:footnoteReference w:id="2"/></w:r>','<w:r><w:commentReference w:id="1"/></w:r>','<w:hyperlink><w:r><w:t>Tautan</w:t></w:r></w:hyperlink>','<w:r><w:fldChar/><w:instrText> PAGE </w:instrText></w:r>')+'<w:sdt><w:sdtContent>'+p(t('Dalam kontrol'))+'</w:sdtContent></w:sdt>')
make('strict', p(t('P: Apa?'))+p(t('DT: Ini.')), ns=S)
make('elsewhere', p(t('P: Apa?'))+p(t('DT: Ini.')), target='dokumen/isi.xml')
# hostile
make('entity','',raw='<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'%W)
laughs='<!ENTITY a0 "ha">'+''.join(f'<!ENTITY a{i} "{"&a%d;"%(i-1)*10}">' for i in range(1,12))
make('laughs','',raw=f'<?xml version="1.0"?><!DOCTYPE w:document [{laughs}]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>')
make('unclosed','',raw=f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>putus')
make('deep','',raw=f'<w:document xmlns:w="{W}"><w:body>'+'<w:sdt>'*400+'</w:sdt>'*400+'</w:body></w:document>')
make('empty', p())
make('nothing','', target='lain.xml', rels=False)
data=open(out+'plain.docx','rb').read(); open(out+'truncated.docx','wb').write(data[:len(data)*2//3])
b=bytearray(data); k=b.find(b'word/document.xml')+len('word/document.xml')+20; b[k]^=0xFF; open(out+'flipped.docx','wb').write(bytes(b))
open(out+'notzip.docx','wb').write(b'PK\x03\x04 this is no archive at all')
# a part that says it unpacks to 3 GiB: sizes in local header and central directory changed
make('bomb', '', raw='<w:document/>')
d=bytearray(open(out+'bomb.docx','rb').read()); big=struct.pack('<I',3<<30)
pos=0
while True:
    pos=d.find(b'PK\x01\x02',pos)
    if pos<0: break
    nlen=struct.unpack('<H',d[pos+28:pos+30])[0]
    if d[pos+46:pos+46+nlen]==b'word/document.xml':
        off=struct.unpack('<I',d[pos+42:pos+46])[0]
        d[pos+24:pos+28]=big; d[off+22:off+26]=big
    pos+=4
open(out+'bomb.docx','wb').write(bytes(d))
# a part that unpacks to more than its header says
make('liar','',raw=f'<w:document xmlns:w="{W}"><w:body>'+p(t('a'*5000))+'</w:body></w:document>')
d=bytearray(open(out+'liar.docx','rb').read()); small=struct.pack('<I',40)
pos=0
while True:
    pos=d.find(b'PK\x01\x02',pos)
    if pos<0: break
    nlen=struct.unpack('<H',d[pos+28:pos+30])[0]
    if d[pos+46:pos+46+nlen]==b'word/document.xml':
        off=struct.unpack('<I',d[pos+42:pos+46])[0]; d[pos+24:pos+28]=small; d[off+22:off+26]=small
    pos+=4
open(out+'liar.docx','wb').write(bytes(d))
