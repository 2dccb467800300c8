package geo
import ("testing";"fmt";"tarikh/extract/text";"strings")
func TestTry(t *testing.T){
 g:=Default()
 for _,s:=range []string{"الباغوز فوقاني","الفرات","العراق","سوريا","الولايات المتحدة الأمريكية","واشنطن","حلب","محافظة حلب","دير الزور","Deir ez-Zor","Deir al-Zour","اللطامنة","سرمين","عفرين","منبج","تل رفعت","معرة النعمان","الباب","دوما","تدمر","الحديدة","سيناء","الركبان","نصيب","الحسكة","السويداء","London","of","New York"}{
  w:=strings.Fields(text.Key(s))
  n,name:=g.Longest(w)
  fmt.Println(s,n,name)
  if e,ok:=g.find(strings.Join(w," "));ok{ k:=0; for p,weak:=range e.Places{ r:=g.file.Record(p); fmt.Printf("   %v weak=%v w=%d pop=%d\n",*g.place(p),weak,r.Weight,r.Population); k++; if k>3{break} } }
 }
}
func BenchmarkStarts(b *testing.B){ g:=Default(); ws:=[]string{"الباغوز","حلب","دير","قال","london","xyzzy"}; b.ReportAllocs(); for i:=0;b.Loop();i++{ g.Starts(ws[i%len(ws)]) } }
func BenchmarkLongest(b *testing.B){ g:=Default(); ws:=[]string{"دير","الزور","في","سوريا"}; b.ReportAllocs(); for b.Loop(){ g.Longest(ws) } }
